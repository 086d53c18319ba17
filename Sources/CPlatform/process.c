#define _GNU_SOURCE
#include "terminal_guard.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

int platform_disable_core_dumps(void) {
    struct rlimit none = {0, 0};
    int limit = setrlimit(RLIMIT_CORE, &none);
    int dumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return limit == 0 && dumpable == 0 ? 0 : -1;
}

void platform_reexec_with(const char *name, const char *value, const char *guard, char *const argv[]) {
    if (getenv(guard) != NULL || getenv(name) != NULL) return;
    if (setenv(guard, "1", 1) != 0 || setenv(name, value, 1) != 0) return;
    /* By its own path, so that it keeps its name in lists of processes. */
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length > 0) {
        path[length] = '\0';
        execv(path, argv);
    }
    execv("/proc/self/exe", argv);
    unsetenv(name);
}

int platform_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }
