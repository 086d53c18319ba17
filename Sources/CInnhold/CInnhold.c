#include "CInnhold.h"

// Every file under Sources/Guidance/Innhold stands once in this list; a test says which is forgotten, and which the program
// was built with another version of. The assembler takes the files in: any compiler can, and it costs no time.
#define INNHOLD(FIL) \
    FIL(fjordvik_toml, "fjordvik.toml") \
    FIL(kurs_k1_jsonl, "kurs/k1.jsonl") \
    FIL(kurs_k10_jsonl, "kurs/k10.jsonl") \
    FIL(kurs_k11_jsonl, "kurs/k11.jsonl") \
    FIL(kurs_k12_jsonl, "kurs/k12.jsonl") \
    FIL(kurs_k13_jsonl, "kurs/k13.jsonl") \
    FIL(kurs_k14_jsonl, "kurs/k14.jsonl") \
    FIL(kurs_k15_jsonl, "kurs/k15.jsonl") \
    FIL(kurs_k16_jsonl, "kurs/k16.jsonl") \
    FIL(kurs_k17_jsonl, "kurs/k17.jsonl") \
    FIL(kurs_k18_jsonl, "kurs/k18.jsonl") \
    FIL(kurs_k19_jsonl, "kurs/k19.jsonl") \
    FIL(kurs_k2_jsonl, "kurs/k2.jsonl") \
    FIL(kurs_k20_jsonl, "kurs/k20.jsonl") \
    FIL(kurs_k21_jsonl, "kurs/k21.jsonl") \
    FIL(kurs_k22_jsonl, "kurs/k22.jsonl") \
    FIL(kurs_k23_jsonl, "kurs/k23.jsonl") \
    FIL(kurs_k24_jsonl, "kurs/k24.jsonl") \
    FIL(kurs_k25_jsonl, "kurs/k25.jsonl") \
    FIL(kurs_k26_jsonl, "kurs/k26.jsonl") \
    FIL(kurs_k27_jsonl, "kurs/k27.jsonl") \
    FIL(kurs_k28_jsonl, "kurs/k28.jsonl") \
    FIL(kurs_k29_jsonl, "kurs/k29.jsonl") \
    FIL(kurs_k3_jsonl, "kurs/k3.jsonl") \
    FIL(kurs_k30_jsonl, "kurs/k30.jsonl") \
    FIL(kurs_k31_jsonl, "kurs/k31.jsonl") \
    FIL(kurs_k32_jsonl, "kurs/k32.jsonl") \
    FIL(kurs_k33_jsonl, "kurs/k33.jsonl") \
    FIL(kurs_k34_jsonl, "kurs/k34.jsonl") \
    FIL(kurs_k35_jsonl, "kurs/k35.jsonl") \
    FIL(kurs_k36_jsonl, "kurs/k36.jsonl") \
    FIL(kurs_k37_jsonl, "kurs/k37.jsonl") \
    FIL(kurs_k38_jsonl, "kurs/k38.jsonl") \
    FIL(kurs_k39_jsonl, "kurs/k39.jsonl") \
    FIL(kurs_k4_jsonl, "kurs/k4.jsonl") \
    FIL(kurs_k40_jsonl, "kurs/k40.jsonl") \
    FIL(kurs_k41_jsonl, "kurs/k41.jsonl") \
    FIL(kurs_k42_jsonl, "kurs/k42.jsonl") \
    FIL(kurs_k43_jsonl, "kurs/k43.jsonl") \
    FIL(kurs_k44_jsonl, "kurs/k44.jsonl") \
    FIL(kurs_k45_jsonl, "kurs/k45.jsonl") \
    FIL(kurs_k46_jsonl, "kurs/k46.jsonl") \
    FIL(kurs_k47_jsonl, "kurs/k47.jsonl") \
    FIL(kurs_k48_jsonl, "kurs/k48.jsonl") \
    FIL(kurs_k49_jsonl, "kurs/k49.jsonl") \
    FIL(kurs_k5_jsonl, "kurs/k5.jsonl") \
    FIL(kurs_k50_jsonl, "kurs/k50.jsonl") \
    FIL(kurs_k51_jsonl, "kurs/k51.jsonl") \
    FIL(kurs_k52_jsonl, "kurs/k52.jsonl") \
    FIL(kurs_k53_jsonl, "kurs/k53.jsonl") \
    FIL(kurs_k54_jsonl, "kurs/k54.jsonl") \
    FIL(kurs_k55_jsonl, "kurs/k55.jsonl") \
    FIL(kurs_k56_jsonl, "kurs/k56.jsonl") \
    FIL(kurs_k57_jsonl, "kurs/k57.jsonl") \
    FIL(kurs_k58_jsonl, "kurs/k58.jsonl") \
    FIL(kurs_k6_jsonl, "kurs/k6.jsonl") \
    FIL(kurs_k7_jsonl, "kurs/k7.jsonl") \
    FIL(kurs_k8_jsonl, "kurs/k8.jsonl") \
    FIL(kurs_k9_jsonl, "kurs/k9.jsonl") \
    FIL(kurs_v1_jsonl, "kurs/v1.jsonl") \
    FIL(kurs_v10_jsonl, "kurs/v10.jsonl") \
    FIL(kurs_v2_jsonl, "kurs/v2.jsonl") \
    FIL(kurs_v3_jsonl, "kurs/v3.jsonl") \
    FIL(kurs_v4_jsonl, "kurs/v4.jsonl") \
    FIL(kurs_v5_jsonl, "kurs/v5.jsonl") \
    FIL(kurs_v6_jsonl, "kurs/v6.jsonl") \
    FIL(kurs_v7_jsonl, "kurs/v7.jsonl") \
    FIL(kurs_v8_jsonl, "kurs/v8.jsonl") \
    FIL(kurs_v9_jsonl, "kurs/v9.jsonl") \
    FIL(profiler_arendal_toml, "profiler/arendal.toml") \
    FIL(profiler_risor_toml, "profiler/risor.toml") \
    FIL(tekster_avslag_nb_toml, "tekster/avslag.nb.toml") \
    FIL(tekster_brev_nb_toml, "tekster/brev.nb.toml") \
    FIL(tekster_feil_nb_toml, "tekster/feil.nb.toml") \
    FIL(tekster_felt_nb_toml, "tekster/felt.nb.toml") \
    FIL(tekster_hendelse_nb_toml, "tekster/hendelse.nb.toml") \
    FIL(tekster_koder_nb_toml, "tekster/koder.nb.toml") \
    FIL(tekster_kommando_nb_toml, "tekster/kommando.nb.toml") \
    FIL(tekster_lovport_nb_toml, "tekster/lovport.nb.toml") \
    FIL(tekster_ord_en_toml, "tekster/ord.en.toml") \
    FIL(tekster_ord_nb_toml, "tekster/ord.nb.toml") \
    FIL(tekster_ord_nn_toml, "tekster/ord.nn.toml") \
    FIL(tekster_panes_nb_toml, "tekster/panes.nb.toml") \
    FIL(tekster_regeltid_nb_toml, "tekster/regeltid.nb.toml") \
    FIL(tekster_regler_nb_toml, "tekster/regler.nb.toml") \
    FIL(tekster_revisjon_nb_toml, "tekster/revisjon.nb.toml") \
    FIL(tekster_skjema_nb_toml, "tekster/skjema.nb.toml") \
    FIL(tekster_tilgang_nb_toml, "tekster/tilgang.nb.toml") \
    FIL(tekster_vern_nb_toml, "tekster/vern.nb.toml") \
    FIL(veileder_nivaa0_nb_toml, "veileder/nivaa0.nb.toml") \
    FIL(veileder_nivaa1_nb_toml, "veileder/nivaa1.nb.toml") \
    FIL(veileder_nivaa2_nb_toml, "veileder/nivaa2.nb.toml") \
    FIL(veileder_nivaa3_nb_toml, "veileder/nivaa3.nb.toml")

#define TA_INN(navn, sti)                                                                     \
    __asm__(".pushsection .rodata\n"                                                          \
            ".global innhold_" #navn "\ninnhold_" #navn ":\n.incbin \"" sti "\"\n"           \
            ".global slutt_" #navn "\nslutt_" #navn ":\n.byte 0\n.popsection\n");            \
    extern const unsigned char innhold_##navn[], slutt_##navn[];

INNHOLD(TA_INN)

#define RAD(navn, sti) {sti, innhold_##navn, slutt_##navn},

static const struct {
    const char *sti;
    const unsigned char *start, *slutt;
} rader[] = {INNHOLD(RAD)};

size_t antall_innholdsfiler(void) { return sizeof rader / sizeof rader[0]; }

struct innholdsfil innholdsfil_nummer(size_t nummer) {
    return (struct innholdsfil){rader[nummer].sti, rader[nummer].start,
                                (size_t)(rader[nummer].slutt - rader[nummer].start)};
}
