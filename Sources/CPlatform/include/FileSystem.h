#ifndef STAFETT_FILE_SYSTEM_H
#define STAFETT_FILE_SYSTEM_H

#include <stdint.h>

/// The f_type of statfs(2) for the file system a path is on, in `magic`. Returns 0, or errno.
int stafett_file_system_magic(const char *path, uint32_t *magic);

#endif
