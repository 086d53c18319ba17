// The content files of Guidance, compiled in so that an installed binary needs no files beside it.
#pragma once

#include <stddef.h>

struct innholdsfil {
    // Path below Sources/Guidance/Innhold.
    const char *sti;
    const unsigned char *bytes;
    size_t antall;
};

size_t antall_innholdsfiler(void);

// The file with this number, from 0.
struct innholdsfil innholdsfil_nummer(size_t nummer);
