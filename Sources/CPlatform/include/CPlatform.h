#ifndef STAFETT_CPLATFORM_H
#define STAFETT_CPLATFORM_H
#include "FileSystem.h"
#include "SQLiteHandle.h"
#include "terminal_guard.h"
#endif
