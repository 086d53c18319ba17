#ifndef STAFETT_CSODIUM_SHIM_H
#define STAFETT_CSODIUM_SHIM_H
#include <sodium.h>
#endif
