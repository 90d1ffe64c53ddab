import { hexToBytes } from '@noble/hashes/utils.js';
import {
  openSealed,
  sealText,
  shortestPassphrase,
} from '../../../clearance/leads/sealed-informer.ts';
import { hashText } from '../../../ledger/hash.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField, nameField } from '../../input-fields.ts';
import { decodeUtf8 } from '../../json-blob.ts';
import { defineOperation, record } from '../../operation.ts';

const passphrase = z.string().min(shortestPassphrase).max(200);
const roles = ['planner', 'leadership'] as const;

/** Seals who gave a lead under a passphrase. The ledger gets ciphertext alone; the passphrase is kept nowhere. */
export const sealInformer = defineOperation({
  name: 'seal-informer',
  roles,
  input: z.strictObject({
    leadId: idField,
    passphrase,
    name: nameField,
    contact: z.string().max(500).default(''),
    note: z.string().max(1000).default(''),
  }),
  perform({ leadId, passphrase: secret, ...identity }, state, context) {
    if (!state.leads.has(leadId)) return refuse('lead-unknown', { id: leadId });
    // A fresh id is used once in a ledger, and so is the salt made of it.
    const salt = hexToBytes(hashText(`${leadId} ${context.newId()}`).slice(0, 32));
    const sealed = sealText(JSON.stringify(identity), secret, salt);
    return record([draftPut('informers', { id: leadId, ...sealed })], { leadId });
  },
});

/** Opens who gave a lead. That it was asked for, by whom and why, is recorded whether the passphrase was right or not. */
export const readInformer = defineOperation({
  name: 'read-informer',
  roles,
  input: z.strictObject({
    leadId: idField,
    passphrase,
    reason: z.string().trim().min(1).max(500),
  }),
  perform({ leadId, passphrase: secret, reason }, state, context) {
    const informer = state.informers.get(leadId);
    if (informer === undefined) return refuse('informer-unknown', { id: leadId });
    const opened = openSealed(informer, secret);
    const { account, personId } = context.acting;
    const reading = {
      id: context.newId(),
      leadId,
      account,
      personId,
      at: new Date(context.nowMilliseconds).toISOString(),
      reason,
      isOpened: opened !== null,
    };
    const identity = opened === null ? null : JSON.parse(decodeUtf8(opened));
    return record([draftPut('informerReadings', reading)], { isOpened: opened !== null, identity });
  },
});
