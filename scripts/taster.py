#!/usr/bin/env python3
"""Measures what a person feels: start to the first whole picture, key to picture, bytes per key, memory.

    taster.py NAME=SETUP:KEYS:COMMAND ...

Each program runs in a pseudo-terminal of its own (120x36). After its setup keys they take turns, press by press, in one
run, so that a ratio holds on a noisy machine. Prints one line of JSON a program.  SETUP and KEYS may hold \\r and \\e.
"""
import fcntl, json, os, pty, select, shlex, statistics, struct, sys, termios, time

WARM, PRESSES, QUIET = 10, 120, 0.03


class Program:
    def __init__(self, name, setup, keys, command):
        self.name, self.keys = name, [k.encode() for k in decode(keys)]
        argv = shlex.split(command)
        self.started = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})
            os.execvp(argv[0], argv)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        _, last, _ = self.burst(quiet=0.3, limit=60)
        self.start_ms = (last or 0) * 1000
        for key in decode(setup):
            os.write(self.fd, key.encode())
            self.burst(quiet=0.2, limit=5)
        self.times, self.sizes, self.silent = [], [], 0

    def burst(self, quiet=QUIET, limit=1.0):
        begin, first, last, size = time.monotonic(), None, None, 0
        while True:
            wait = quiet if first is not None else limit - (time.monotonic() - begin)
            if wait <= 0 or not select.select([self.fd], [], [], wait)[0]:
                return first, last, size
            size += len(os.read(self.fd, 65536))
            last = time.monotonic() - begin
            first = first if first is not None else last

    def press(self, number, counted):
        os.write(self.fd, self.keys[number % len(self.keys)])
        first, last, size = self.burst()
        if not counted:
            return
        if first is None:
            self.silent += 1
        else:
            self.times.append(last * 1000)
            self.sizes.append(size)

    def memory_kb(self):
        with open(f"/proc/{self.pid}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)

    def row(self):
        times = sorted(self.times)
        at = lambda q: times[min(len(times) - 1, int(len(times) * q))] if times else None
        return {"program": self.name, "start_ms": round(self.start_ms, 1), "n": len(times), "silent": self.silent,
                "p50_ms": round(at(0.5), 2), "p99_ms": round(at(0.99), 2),
                "bytes": round(statistics.mean(self.sizes)), "memory_kb": self.memory_kb()}


def decode(text):
    text = text.replace("\\r", "\r").replace("\\e", "\x1b")
    keys, i = [], 0
    while i < len(text):
        size = 3 if text.startswith("\x1b[", i) else 1
        keys.append(text[i:i + size])
        i += size
    return keys


def main():
    programs = []
    for argument in sys.argv[1:]:
        name, rest = argument.split("=", 1)
        programs.append(Program(name, *rest.split(":", 2)))
    for number in range(WARM + PRESSES):
        for program in programs:
            program.press(number, number >= WARM)
    for program in programs:
        print(json.dumps(program.row()))
        os.kill(program.pid, 9)


if __name__ == "__main__":
    main()
