/** What a report reads of a find; the ledger's record holds more. */
export interface FindRow {
  readonly id: string;
  readonly foundOn: string;
  readonly stage: string | null;
  readonly foundBy: string;
  readonly count:
    | { readonly method: 'tally'; readonly plants: number }
    | {
        readonly method: 'sample';
        readonly plantsPerSquareMetre: number;
        readonly areaSquareMetres: number;
      };
}

export interface FindStepRow {
  readonly id: string;
  readonly findId: string;
  readonly step: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly isClean?: boolean;
}

export interface LeadRow {
  readonly id: string;
  readonly receivedOn: string;
  readonly deadline: string;
  readonly answeredOn: string | null;
  readonly closedOn: string | null;
}

export interface PublicityRow {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly communityIds: readonly string[];
  readonly copies: number;
  readonly banners: number;
}

export interface SiteCheckRow {
  readonly id: string;
  readonly siteId: string;
  readonly roundId: string;
  readonly personId: string | null;
}

type Rows<Row> = ReadonlyMap<string, Row>;

/** Tables of finds, leads, publicity and must-check sites; a ledger without them says nothing about them. */
export interface CaseRows {
  readonly finds?: Rows<FindRow>;
  readonly findSteps?: Rows<FindStepRow>;
  readonly leads?: Rows<LeadRow>;
  readonly publicity?: Rows<PublicityRow>;
  readonly nilReturns?: Rows<{ readonly id: string; readonly at: string }>;
  readonly sites?: Rows<{ readonly id: string }>;
  readonly siteChecks?: Rows<SiteCheckRow>;
}
