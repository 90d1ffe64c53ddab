import { answer } from './answer.ts';
import { createReportHandlers } from './report-handlers.ts';

answer(createReportHandlers());
