/** Why there is no backup, or why it was not restored, in sentences for the person at the terminal. */
export class BackupError extends Error {}
