#include "FileSystem.h"

#include <errno.h>
#include <sys/vfs.h>

int stafett_file_system_magic(const char *path, uint32_t *magic) {
    struct statfs info;
    if (statfs(path, &info) != 0) return errno;
    *magic = (uint32_t)info.f_type;
    return 0;
}
