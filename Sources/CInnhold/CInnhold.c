#include "CInnhold.h"

// Embedding a file is C23; this clang has it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char fjordvik_toml[] = {
#embed "../Guidance/Innhold/fjordvik.toml"
};
static const unsigned char profiler_arendal_toml[] = {
#embed "../Guidance/Innhold/profiler/arendal.toml"
};
static const unsigned char profiler_risor_toml[] = {
#embed "../Guidance/Innhold/profiler/risor.toml"
};
static const unsigned char tekster_avslag_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/avslag.nb.toml"
};
static const unsigned char tekster_feil_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/feil.nb.toml"
};
static const unsigned char tekster_felt_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/felt.nb.toml"
};
static const unsigned char tekster_hendelse_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/hendelse.nb.toml"
};
static const unsigned char tekster_koder_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/koder.nb.toml"
};
static const unsigned char tekster_kommando_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/kommando.nb.toml"
};
static const unsigned char tekster_ord_en_toml[] = {
#embed "../Guidance/Innhold/tekster/ord.en.toml"
};
static const unsigned char tekster_ord_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/ord.nb.toml"
};
static const unsigned char tekster_ord_nn_toml[] = {
#embed "../Guidance/Innhold/tekster/ord.nn.toml"
};
#if __has_embed("../Guidance/Innhold/tekster/regler.nb.toml")
static const unsigned char tekster_regler_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/regler.nb.toml"
};
#endif
#if __has_embed("../Guidance/Innhold/tekster/panes.nb.toml")
static const unsigned char tekster_panes_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/panes.nb.toml"
};
#endif
#if __has_embed("../Guidance/Innhold/tekster/skjema.nb.toml")
static const unsigned char tekster_skjema_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/skjema.nb.toml"
};
#endif
static const unsigned char tekster_vern_nb_toml[] = {
#embed "../Guidance/Innhold/tekster/vern.nb.toml"
};

#define FIL(sti, innhold) {sti, innhold, sizeof innhold}

static const struct innholdsfil innholdsfiler[] = {
    FIL("fjordvik.toml", fjordvik_toml),
    FIL("profiler/arendal.toml", profiler_arendal_toml),
    FIL("profiler/risor.toml", profiler_risor_toml),
    FIL("tekster/avslag.nb.toml", tekster_avslag_nb_toml),
    FIL("tekster/feil.nb.toml", tekster_feil_nb_toml),
    FIL("tekster/felt.nb.toml", tekster_felt_nb_toml),
    FIL("tekster/hendelse.nb.toml", tekster_hendelse_nb_toml),
    FIL("tekster/koder.nb.toml", tekster_koder_nb_toml),
    FIL("tekster/kommando.nb.toml", tekster_kommando_nb_toml),
    FIL("tekster/ord.en.toml", tekster_ord_en_toml),
    FIL("tekster/ord.nb.toml", tekster_ord_nb_toml),
    FIL("tekster/ord.nn.toml", tekster_ord_nn_toml),
#if __has_embed("../Guidance/Innhold/tekster/regler.nb.toml")
    FIL("tekster/regler.nb.toml", tekster_regler_nb_toml),
#endif
#if __has_embed("../Guidance/Innhold/tekster/panes.nb.toml")
    FIL("tekster/panes.nb.toml", tekster_panes_nb_toml),
#endif
#if __has_embed("../Guidance/Innhold/tekster/skjema.nb.toml")
    FIL("tekster/skjema.nb.toml", tekster_skjema_nb_toml),
#endif
    FIL("tekster/vern.nb.toml", tekster_vern_nb_toml),
};

size_t antall_innholdsfiler(void) { return sizeof innholdsfiler / sizeof innholdsfiler[0]; }

const struct innholdsfil *innholdsfil_nummer(size_t nummer) { return &innholdsfiler[nummer]; }
