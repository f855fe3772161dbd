package panne.store;

/** Hands each test a database of its own, without tables. */
interface DatabaseContract {
    StoreSettings freshDatabase();
}
