import { answer } from './answer.ts';
import { createCoverageHandlers } from './coverage-handlers.ts';

answer(createCoverageHandlers());
