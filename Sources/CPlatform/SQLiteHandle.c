#include "SQLiteHandle.h"

#include <sqlite3.h>
#include <stddef.h>

static const struct {
    int option;
    int value;
} settings[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},   {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},   {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};

static const size_t count = sizeof settings / sizeof settings[0];

int stafett_sqlite_harden(struct sqlite3 *db) {
    for (size_t i = 0; i < count; i++) {
        int rc = sqlite3_db_config(db, settings[i].option, settings[i].value, NULL);
        if (rc != SQLITE_OK) return rc;
    }
    return SQLITE_OK;
}

int stafett_sqlite_is_hardened(struct sqlite3 *db) {
    for (size_t i = 0; i < count; i++) {
        int value = -1;
        if (sqlite3_db_config(db, settings[i].option, -1, &value) != SQLITE_OK) return 0;
        if (value != settings[i].value) return 0;
    }
    return 1;
}
