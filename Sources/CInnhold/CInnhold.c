#include "CInnhold.h"

// Every file under Sources/Guidance/Innhold stands here twice: embedded, and in the table below. A test says which is forgotten.
// Embedding a file is C23; this clang has it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char fjordvik_toml[] = {
#embed "../Guidance/Innhold/fjordvik.toml"
};
static const unsigned char kurs_k1_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k1.jsonl"
};
static const unsigned char kurs_k10_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k10.jsonl"
};
static const unsigned char kurs_k11_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k11.jsonl"
};
static const unsigned char kurs_k12_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k12.jsonl"
};
static const unsigned char kurs_k13_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k13.jsonl"
};
static const unsigned char kurs_k14_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k14.jsonl"
};
static const unsigned char kurs_k15_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k15.jsonl"
};
static const unsigned char kurs_k2_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k2.jsonl"
};
static const unsigned char kurs_k3_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k3.jsonl"
};
static const unsigned char kurs_k4_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k4.jsonl"
};
static const unsigned char kurs_k5_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k5.jsonl"
};
static const unsigned char kurs_k6_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k6.jsonl"
};
static const unsigned char kurs_k7_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k7.jsonl"
};
static const unsigned char kurs_k8_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k8.jsonl"
};
static const unsigned char kurs_k9_jsonl[] = {
#embed "../Guidance/Innhold/kurs/k9.jsonl"
};
static const unsigned char kurs_v1_jsonl[] = {
#embed "../Guidance/Innhold/kurs/v1.jsonl"
};
static const unsigned char kurs_v2_jsonl[] = {
#embed "../Guidance/Innhold/kurs/v2.jsonl"
};
static const unsigned char kurs_v3_jsonl[] = {
#embed "../Guidance/Innhold/kurs/v3.jsonl"
};
static const unsigned char kurs_v4_jsonl[] = {
#embed "../Guidance/Innhold/kurs/v4.jsonl"
};
static const unsigned char kurs_v5_jsonl[] = {
#embed "../Guidance/Innhold/kurs/v5.jsonl"
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
static const unsigned char veileder_nivaa0_nb_toml[] = {
#embed "../Guidance/Innhold/veileder/nivaa0.nb.toml"
};
static const unsigned char veileder_nivaa1_nb_toml[] = {
#embed "../Guidance/Innhold/veileder/nivaa1.nb.toml"
};

#define FIL(sti, innhold) {sti, innhold, sizeof innhold}

static const struct innholdsfil innholdsfiler[] = {
    FIL("fjordvik.toml", fjordvik_toml),
    FIL("kurs/k1.jsonl", kurs_k1_jsonl),
    FIL("kurs/k10.jsonl", kurs_k10_jsonl),
    FIL("kurs/k11.jsonl", kurs_k11_jsonl),
    FIL("kurs/k12.jsonl", kurs_k12_jsonl),
    FIL("kurs/k13.jsonl", kurs_k13_jsonl),
    FIL("kurs/k14.jsonl", kurs_k14_jsonl),
    FIL("kurs/k15.jsonl", kurs_k15_jsonl),
    FIL("kurs/k2.jsonl", kurs_k2_jsonl),
    FIL("kurs/k3.jsonl", kurs_k3_jsonl),
    FIL("kurs/k4.jsonl", kurs_k4_jsonl),
    FIL("kurs/k5.jsonl", kurs_k5_jsonl),
    FIL("kurs/k6.jsonl", kurs_k6_jsonl),
    FIL("kurs/k7.jsonl", kurs_k7_jsonl),
    FIL("kurs/k8.jsonl", kurs_k8_jsonl),
    FIL("kurs/k9.jsonl", kurs_k9_jsonl),
    FIL("kurs/v1.jsonl", kurs_v1_jsonl),
    FIL("kurs/v2.jsonl", kurs_v2_jsonl),
    FIL("kurs/v3.jsonl", kurs_v3_jsonl),
    FIL("kurs/v4.jsonl", kurs_v4_jsonl),
    FIL("kurs/v5.jsonl", kurs_v5_jsonl),
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
    FIL("veileder/nivaa0.nb.toml", veileder_nivaa0_nb_toml),
    FIL("veileder/nivaa1.nb.toml", veileder_nivaa1_nb_toml),
};

size_t antall_innholdsfiler(void) { return sizeof innholdsfiler / sizeof innholdsfiler[0]; }

const struct innholdsfil *innholdsfil_nummer(size_t nummer) { return &innholdsfiler[nummer]; }
