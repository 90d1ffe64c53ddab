import { type Result, refuse } from '../problems/problem.ts';
import { changeAccount } from './accounts/change-account.ts';
import { recordAccount } from './accounts/record-account.ts';
import { resetPassword, setOwnPassword } from './accounts/set-password.ts';
import { clearingOperations } from './clear/clearing-operations.ts';
import { clearDragNet } from './counting/clear-drag-net.ts';
import { clearLegUses } from './counting/clear-leg-uses.ts';
import { clearMode } from './counting/clear-mode.ts';
import { decideLegUses } from './counting/decide-leg-uses.ts';
import { reapplyModes } from './counting/reapply-modes.ts';
import { recordViewPost } from './counting/record-view-post.ts';
import { removeViewPost } from './counting/remove-view-post.ts';
import { setDragNet } from './counting/set-drag-net.ts';
import { setGrowthStage } from './counting/set-growth-stage.ts';
import { setHalfWidths } from './counting/set-half-widths.ts';
import { setMode } from './counting/set-mode.ts';
import { setPositionErrors } from './counting/set-position-errors.ts';
import { setRoundStage } from './counting/set-round-stage.ts';
import { setSecondPurpose } from './counting/set-second-purpose.ts';
import { setSweepWidths } from './counting/set-sweep-widths.ts';
import { setTrackErrors } from './counting/set-track-errors.ts';
import { setVisitDistance } from './counting/set-visit-distance.ts';
import { buildBlocks } from './ground/build-blocks.ts';
import { createProject } from './ground/create-project.ts';
import { recordAssetLayer } from './ground/record-asset-layer.ts';
import { recordCommunities } from './ground/record-communities.ts';
import { recordCommunity } from './ground/record-community.ts';
import { recordExcludedGround } from './ground/record-excluded-ground.ts';
import { setJurisdiction } from './ground/set-jurisdiction.ts';
import { redo, undo } from './history/undo.ts';
import type { Operation, OperationContext, Performed } from './operation.ts';
import { describeLetter } from './people/describe-letter.ts';
import { drawLetterArea } from './people/draw-letter-area.ts';
import { recordGuarantee } from './people/record-guarantee.ts';
import { recordLetter } from './people/record-letter.ts';
import { recordOrganisation } from './people/record-organisation.ts';
import { recordPerson } from './people/record-person.ts';
import { recordPost } from './people/record-post.ts';
import { recordTeam } from './people/record-team.ts';
import { recordUnit } from './people/record-unit.ts';
import { removeLetter } from './people/remove-letter.ts';
import {
  removeGuarantee,
  removePerson,
  removePost,
  removeTeam,
  removeUnit,
} from './people/remove-people.ts';
import { renewLetter } from './people/renew-letter.ts';
import { renewLetters } from './people/renew-letters.ts';
import { assignBlocks } from './plan/assign-blocks.ts';
import { assignOwner } from './plan/assign-owner.ts';
import { cancelAssignment } from './plan/cancel-assignment.ts';
import { changeAssignment } from './plan/change-assignment.ts';
import { setBlockTraits } from './plan/set-block-traits.ts';
import { setPlanAssumptions } from './plan/set-plan-assumptions.ts';
import { shareBlocks } from './plan/share-blocks.ts';
import { recordReport } from './report/record-report.ts';
import { removeReport } from './report/remove-report.ts';
import type { State } from './rows.ts';
import { decideConflict } from './transfer/decide-conflict.ts';
import { recordTransfer } from './transfer/record-transfer.ts';
import { changeTrack } from './walk/change-track.ts';
import { importTracks } from './walk/import-tracks.ts';
import { openRound } from './walk/open-round.ts';
import { removeTrack } from './walk/remove-track.ts';

/** Everything that can be done to a ledger. */
export const operations: readonly Operation[] = [
  createProject,
  setJurisdiction,
  recordExcludedGround,
  recordAssetLayer,
  recordCommunity,
  recordCommunities,
  buildBlocks,
  recordUnit,
  recordPerson,
  recordTeam,
  recordLetter,
  describeLetter,
  drawLetterArea,
  renewLetter,
  renewLetters,
  removeLetter,
  recordPost,
  recordGuarantee,
  removeUnit,
  removePerson,
  removeTeam,
  removePost,
  removeGuarantee,
  recordOrganisation,
  assignOwner,
  setBlockTraits,
  assignBlocks,
  shareBlocks,
  changeAssignment,
  cancelAssignment,
  setPlanAssumptions,
  openRound,
  importTracks,
  changeTrack,
  removeTrack,
  recordTransfer,
  decideConflict,
  decideLegUses,
  clearLegUses,
  setSecondPurpose,
  setHalfWidths,
  setDragNet,
  clearDragNet,
  recordViewPost,
  removeViewPost,
  setMode,
  clearMode,
  reapplyModes,
  setSweepWidths,
  setPositionErrors,
  setTrackErrors,
  setVisitDistance,
  setGrowthStage,
  setRoundStage,
  recordAccount,
  changeAccount,
  setOwnPassword,
  resetPassword,
  recordReport,
  removeReport,
  ...clearingOperations,
  undo,
  redo,
];

const operationsByName = new Map(operations.map((operation) => [operation.name, operation]));

/** Performs an operation by name on raw input. Refuses `operation-unknown`, bad input and whatever the operation checks. */
export async function performOperation(
  name: string,
  rawInput: unknown,
  state: State,
  context: OperationContext,
): Promise<Result<Performed>> {
  const operation = operationsByName.get(name);
  if (operation === undefined) return refuse('operation-unknown', { name });
  return operation.perform(rawInput, state, context);
}
