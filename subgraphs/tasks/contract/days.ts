import { z } from 'zod';

/** A day in China, 2026-03-01. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
