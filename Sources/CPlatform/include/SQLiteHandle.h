#ifndef STAFETT_SQLITE_HANDLE_H
#define STAFETT_SQLITE_HANDLE_H

/// sqlite3_db_config is variadic and cannot be called from Swift; these two wrap the on/off options.
struct sqlite3;

/// Sets defensive mode, forbids views and checkpoints at close, and keeps triggers and foreign keys on.
/// Returns SQLITE_OK or the first SQLite error code.
int stafett_sqlite_harden(struct sqlite3 *db);

/// Reads the same options back. Returns 1 when every one of them is set as `stafett_sqlite_harden` sets it.
int stafett_sqlite_is_hardened(struct sqlite3 *db);

#endif
