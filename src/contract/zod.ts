// Owns how the project speaks zod: its small build, without generated code (a strict Content-Security-Policy forbids it).
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
