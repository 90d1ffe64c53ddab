/** Asked between pieces of long work; `cancel` ends it. `done` and `total` are in the work's own unit. */
export type Pause = (done: number, total: number) => Promise<'go' | 'cancel'>;
