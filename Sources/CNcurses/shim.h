/* What Swift cannot import from curses: macros, variadic functions and global variables. */
#ifndef STAFETT_CNCURSES_SHIM_H
#define STAFETT_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* Hidden by wchar.h unless X/Open is asked for. */
extern int wcwidth(wchar_t character);

static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline int shim_colors(void) { return COLORS; }
static inline int shim_pairs(void) { return COLOR_PAIRS; }
static inline FILE *shim_stdin(void) { return stdin; }
static inline FILE *shim_stdout(void) { return stdout; }
static inline const char *shim_codeset(void) { return nl_langinfo(CODESET); }
static inline int shim_is_tty(int fd) { return isatty(fd); }

static inline attr_t shim_bold(void) { return WA_BOLD; }
static inline attr_t shim_underline(void) { return WA_UNDERLINE; }
static inline attr_t shim_reverse(void) { return WA_REVERSE; }

static inline int shim_key_f(int number) { return KEY_F(number); }
static inline int shim_key_code_yes(void) { return KEY_CODE_YES; }

static inline mmask_t shim_mouse_mask(void) { return BUTTON1_CLICKED | BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED; }
static inline int shim_mouse_is_wheel_up(mmask_t state) { return (state & BUTTON4_PRESSED) != 0; }
static inline int shim_mouse_is_wheel_down(mmask_t state) { return (state & BUTTON5_PRESSED) != 0; }

/* One cell: up to CCHARW_MAX characters, attributes and a colour pair that may be above 255. */
static inline int shim_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    return setcchar(cell, text, attributes, (short)pair, &pair);
}

/* A terminfo string by its short name, or NULL. */
static inline const char *shim_capability(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}
#endif
