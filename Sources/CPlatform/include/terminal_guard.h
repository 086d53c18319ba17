/* Gives the terminal back whole, whatever happens, and turns signals into bytes in a pipe. */
#ifndef STAFETT_TERMINAL_GUARD_H
#define STAFETT_TERMINAL_GUARD_H
#include <stddef.h>

enum {
    PLATFORM_SIGNAL_NONE = 0,
    PLATFORM_SIGNAL_TERMINATE = 1 << 0,
    PLATFORM_SIGNAL_HANGUP = 1 << 1,
    PLATFORM_SIGNAL_SUSPEND = 1 << 2,
    PLATFORM_SIGNAL_RESIZE = 1 << 3
};

/* Remembers the mode of the terminal and takes TERM, HUP, INT and TSTP, each of which then writes one byte to `wake_fd`
   (-1: none). Call before curses starts, so that curses leaves them alone. Returns 0, or -1 when `fd` is no terminal. */
int platform_guard_prepare(int fd, int wake_fd);

/* Calls what curses does at a change of size and writes a byte to the pipe as well. Call when curses has started. */
void platform_guard_chain_resize(void);

/* From now on a crash or an exit writes `reset` to the terminal, restores its mode, and, after a crash, writes
   `message`. Both are copied; too long ones are cut. */
void platform_guard_arm(const char *reset, size_t reset_length, const char *message, size_t message_length);

/* The terminal has been given back in good order: signals go where they went before. */
void platform_guard_disarm(void);

/* Puts the terminal in the state it had at `platform_guard_prepare`. */
void platform_guard_restore_mode(void);

/* The signals that have come since the last call, as bits. */
int platform_take_signals(void);

/* Stops this process as the terminal's own Ctrl-Z does, and returns when it is continued. */
void platform_stop_self(void);

/* Sends what is printed to stderr nowhere, or back where it went. */
void platform_silence_stderr(int silent);

/* No core dump, and no other process of the same user may look into this one. Returns 0 when both took. */
int platform_disable_core_dumps(void);

/* Sets `name` to `value` and starts this program again, once: `guard` is set in the environment so that the second
   start goes on. Returns when there is nothing to do, or when starting again was not possible. */
void platform_reexec_with(const char *name, const char *value, const char *guard, char *const argv[]);

/* A pipe whose ends do not block and are not inherited. Returns 0 or -1. */
int platform_pipe(int ends[2]);
#endif
