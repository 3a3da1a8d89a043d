// Owns what whoever runs the program can mend: the message says what happened and what to do, and where it came from helps nobody.

/** Said without a stack, at the start of the server and by every command. */
export class Explained extends Error {}
