#ifndef STAFETT_CPLATFORM_H
#define STAFETT_CPLATFORM_H
#include "terminal_guard.h"
#endif
