import { enAccount, zhAccount } from './words/account-words.ts';
import { enAtRest, zhAtRest } from './words/at-rest-words.ts';
import { enBooks, zhBooks } from './words/books-words.ts';
import { enBulk, zhBulk } from './words/bulk-words.ts';
import { enCampaign, zhCampaign } from './words/campaign-words.ts';
import { enCertificate, zhCertificate } from './words/certificate-words.ts';
import { enClear, zhClear } from './words/clear-words.ts';
import { enCounting, zhCounting } from './words/counting-words.ts';
import { enCounts, zhCounts } from './words/counts-words.ts';
import { enFigure, zhFigure } from './words/figure-words.ts';
import { enFind, zhFind } from './words/find-words.ts';
import { enFrame, zhFrame } from './words/frame-words.ts';
import { enImport, zhImport } from './words/import-words.ts';
import { enLead, zhLead } from './words/lead-words.ts';
import { enLeadership, zhLeadership } from './words/leadership-words.ts';
import { enLedger, zhLedger } from './words/ledger-words.ts';
import { enLetter, zhLetter } from './words/letter-words.ts';
import { enPeople, zhPeople } from './words/people-words.ts';
import { enPlan, zhPlan } from './words/plan-words.ts';
import { enRecheck, zhRecheck } from './words/recheck-words.ts';
import { enReport, zhReport } from './words/report-words.ts';
import { enSnapshot, zhSnapshot } from './words/snapshot-words.ts';
import { enStart, zhStart } from './words/start-words.ts';
import { enTable, zhTable } from './words/table-words.ts';
import { enTask, zhTask } from './words/task-words.ts';
import { enTransfer, zhTransfer } from './words/transfer-words.ts';
import { enVerifier, zhVerifier } from './words/verifier-words.ts';

const zh = {
  ...zhFrame,
  ...zhCounts,
  ...zhCounting,
  ...zhFigure,
  ...zhImport,
  ...zhLedger,
  ...zhPlan,
  ...zhStart,
  ...zhTable,
  ...zhTask,
  ...zhPeople,
  ...zhLetter,
  ...zhReport,
  ...zhLeadership,
  ...zhTransfer,
  ...zhSnapshot,
  ...zhVerifier,
  ...zhAccount,
  ...zhAtRest,
  ...zhCertificate,
  ...zhClear,
  ...zhCampaign,
  ...zhBooks,
  ...zhBulk,
  ...zhRecheck,
  ...zhFind,
  ...zhLead,
};

export type MessageKey = keyof typeof zh;
export type Language = 'zh' | 'en';
export type MessageValues = Readonly<Record<string, string | number>>;

const en = {
  ...enFrame,
  ...enCounts,
  ...enCounting,
  ...enFigure,
  ...enImport,
  ...enLedger,
  ...enPlan,
  ...enPeople,
  ...enLetter,
  ...enReport,
  ...enLeadership,
  ...enCertificate,
  ...enClear,
  ...enCampaign,
  ...enBooks,
  ...enBulk,
  ...enRecheck,
  ...enFind,
  ...enLead,
  ...enStart,
  ...enTable,
  ...enTask,
  ...enTransfer,
  ...enSnapshot,
  ...enVerifier,
  ...enAccount,
  ...enAtRest,
} satisfies Record<MessageKey, string>;

/** Every sentence of the page in both languages, Chinese first. */
export const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  zh,
  en,
};

/** One sentence with its `{name}` places filled; a place without a value stays visible. */
export function formatMessage(language: Language, key: MessageKey, values?: MessageValues): string {
  return messages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values?.[name];
    return value === undefined ? whole : String(value);
  });
}
