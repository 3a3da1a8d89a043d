// The secret of the data folder in end-to-end tests: their server is given it, their editor types it.
export const E2E_TOKEN = 'secret-of-end-to-end-tests';
