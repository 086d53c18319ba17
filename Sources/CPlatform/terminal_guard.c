#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};
static struct sigaction fatal_before[COUNT(fatal_signals)];
static const int event_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP};
static struct sigaction event_before[COUNT(event_signals)];
static struct sigaction resize_before;

static int terminal_fd = -1;
static int pipe_fd = -1;
static struct termios saved_mode;
static char reset_bytes[512];
static size_t reset_length;
static char message_bytes[512];
static size_t message_length;
static int stderr_before = -1;
static volatile sig_atomic_t prepared, armed, resize_chained;
static atomic_int pending;

static void write_all(int fd, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

void platform_guard_restore_mode(void) {
    if (prepared) tcsetattr(terminal_fd, TCSANOW, &saved_mode);
}

static void give_back(void) {
    if (!armed) return;
    armed = 0;
    write_all(terminal_fd, reset_bytes, reset_length);
    platform_guard_restore_mode();
}

static void on_fatal(int number) {
    int was_armed = armed;
    give_back();
    if (was_armed) write_all(terminal_fd, message_bytes, message_length);
    for (int i = 0; i < COUNT(fatal_signals); i++) {
        if (fatal_signals[i] == number) sigaction(number, &fatal_before[i], NULL);
    }
    raise(number);
}

static void wake(void) {
    if (pipe_fd < 0) return;
    int before = errno;
    char byte = 's';
    ssize_t ignored = write(pipe_fd, &byte, 1);
    (void)ignored;
    errno = before;
}

/* The first time a signal asks us to end, the program may save its drafts. The second time it has had its chance. */
static void on_event(int number) {
    int bit = number == SIGHUP ? PLATFORM_SIGNAL_HANGUP
              : number == SIGTSTP ? PLATFORM_SIGNAL_SUSPEND : PLATFORM_SIGNAL_TERMINATE;
    int before = atomic_fetch_or(&pending, bit);
    if ((before & bit) != 0 && bit != PLATFORM_SIGNAL_SUSPEND) {
        give_back();
        signal(number, SIG_DFL);
        raise(number);
    }
    wake();
}

static void on_resize(int number) {
    atomic_fetch_or(&pending, PLATFORM_SIGNAL_RESIZE);
    if ((resize_before.sa_flags & SA_SIGINFO) == 0 && resize_before.sa_handler != SIG_DFL
        && resize_before.sa_handler != SIG_IGN) {
        resize_before.sa_handler(number);
    }
    wake();
}

static void install(int number, void (*handler)(int), struct sigaction *before, int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, before);
}

int platform_guard_prepare(int fd, int wake_fd) {
    if (prepared) platform_guard_disarm();
    if (tcgetattr(fd, &saved_mode) != 0) return -1;
    terminal_fd = fd;
    pipe_fd = wake_fd;
    atomic_store(&pending, 0);
    for (int i = 0; i < COUNT(event_signals); i++) {
        install(event_signals[i], on_event, &event_before[i], 0);
        /* What was ignored when we were started (nohup) stays ignored. */
        if (event_before[i].sa_handler == SIG_IGN) sigaction(event_signals[i], &event_before[i], NULL);
    }
    prepared = 1;
    return 0;
}

void platform_guard_chain_resize(void) {
    if (!prepared || resize_chained) return;
    install(SIGWINCH, on_resize, &resize_before, 0);
    resize_chained = 1;
}

/* A stack overflow leaves no room for a handler on the stack that overflowed. */
static void use_own_stack(void) {
    static char room[64 * 1024];
    stack_t now;
    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE) == 0) return;
    stack_t stack = {.ss_sp = room, .ss_size = sizeof room, .ss_flags = 0};
    sigaltstack(&stack, NULL);
}

static size_t copy_cut(char *to, size_t room, const char *from, size_t length) {
    size_t taken = length < room ? length : room;
    memcpy(to, from, taken);
    return taken;
}

void platform_guard_arm(const char *reset, size_t length, const char *message, size_t text_length) {
    static int registered;
    if (!prepared || armed) return;
    reset_length = copy_cut(reset_bytes, sizeof reset_bytes, reset, length);
    message_length = copy_cut(message_bytes, sizeof message_bytes, message, text_length);
    use_own_stack();
    for (int i = 0; i < COUNT(fatal_signals); i++) {
        install(fatal_signals[i], on_fatal, &fatal_before[i], SA_ONSTACK | SA_NODEFER);
    }
    if (!registered) registered = atexit(give_back) == 0;
    armed = 1;
}

void platform_guard_disarm(void) {
    if (armed) {
        armed = 0;
        for (int i = 0; i < COUNT(fatal_signals); i++) sigaction(fatal_signals[i], &fatal_before[i], NULL);
    }
    if (resize_chained) {
        sigaction(SIGWINCH, &resize_before, NULL);
        resize_chained = 0;
    }
    if (prepared) {
        for (int i = 0; i < COUNT(event_signals); i++) sigaction(event_signals[i], &event_before[i], NULL);
        prepared = 0;
    }
    pipe_fd = -1;
}

int platform_take_signals(void) { return atomic_exchange(&pending, 0); }

void platform_stop_self(void) {
    struct sigaction mine;
    install(SIGTSTP, SIG_DFL, &mine, 0);
    /* To this thread, so that it has stopped before `raise` returns; what follows runs after SIGCONT. */
    raise(SIGTSTP);
    sigaction(SIGTSTP, &mine, NULL);
}

void platform_silence_stderr(int silent) {
    if (silent && stderr_before < 0) {
        int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (nowhere < 0) return;
        stderr_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
        if (stderr_before >= 0) dup2(nowhere, STDERR_FILENO);
        close(nowhere);
    } else if (!silent && stderr_before >= 0) {
        dup2(stderr_before, STDERR_FILENO);
        close(stderr_before);
        stderr_before = -1;
    }
}
