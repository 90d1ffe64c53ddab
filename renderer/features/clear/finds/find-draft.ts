import type { Find, PlantCount } from '../../../../shared/clearance/records/find-entries.ts';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { type PlaceDraft, placeAt, placeOnMap, positionOf } from '../place-field.tsx';
import type { Photo } from './photo-strip.tsx';

/** What the form of a find holds; null where nothing was given yet. */
export interface FindDraft {
  readonly place: PlaceDraft;
  readonly address: string;
  readonly plant: Find['plant'];
  readonly method: PlantCount['method'];
  readonly plants: number | null;
  readonly density: number | null;
  readonly sampleArea: number | null;
  readonly area: number | null;
  /** Null: by the day. */
  readonly stage: Find['stage'];
  readonly isOwnerKnown: boolean;
  readonly ownerName: string;
  readonly foundBy: Find['foundBy'];
  readonly foundOn: string;
  readonly photos: readonly Photo[];
  readonly isPlantedAgain: boolean | null;
  readonly isResisted: boolean;
  readonly leadId: string | null;
  readonly note: string;
}

/** First values of the form; a lead brings its place and how it came. */
export function firstFindDraft(day: string, lead: Lead | null): FindDraft {
  return {
    place: lead?.position == null ? placeOnMap : placeAt(lead.position),
    address: '',
    plant: 'poppy',
    method: 'tally',
    plants: null,
    density: null,
    sampleArea: null,
    area: null,
    stage: null,
    isOwnerKnown: false,
    ownerName: '',
    foundBy: lead === null ? 'survey' : lead.kind === 'target' ? 'satellite' : 'report',
    foundOn: day,
    photos: [],
    isPlantedAgain: null,
    isResisted: false,
    leadId: lead?.id ?? null,
    note: '',
  };
}

/** Number of plants as far as it is given. */
export function countOf(draft: FindDraft): PlantCount | null {
  if (draft.method === 'tally')
    return draft.plants === null ? null : { method: 'tally', plants: draft.plants };
  if (draft.density === null || draft.sampleArea === null) return null;
  return {
    method: 'sample',
    plantsPerSquareMetre: draft.density,
    areaSquareMetres: draft.sampleArea,
  };
}

/** Fields still to be given; `isNearOld` where the ground must be said to be planted again or not. */
export function missingInFind(draft: FindDraft, isNearOld: boolean): MessageKey[] {
  const needs: readonly (readonly [MessageKey, boolean])[] = [
    ['find.place', positionOf(draft.place) !== null],
    ['find.count', countOf(draft) !== null],
    ['find.owner.name', !draft.isOwnerKnown || draft.ownerName.trim() !== ''],
    ['find.again', !isNearOld || draft.isPlantedAgain !== null],
  ];
  return needs.filter(([, isGiven]) => !isGiven).map(([label]) => label);
}

/** Input of `record-find`; nothing must be missing. */
export function findInput(draft: FindDraft, roundId: string | null): object {
  const { place, plant, stage, foundBy, foundOn, photos, isResisted, leadId } = draft;
  const name = draft.isOwnerKnown ? draft.ownerName.trim() : '';
  return {
    ...(roundId === null ? {} : { roundId }),
    ...(stage === null ? {} : { stage }),
    place,
    address: draft.address.trim(),
    plant,
    count: countOf(draft),
    areaSquareMetres: draft.area,
    owner: { isKnown: draft.isOwnerKnown, name },
    foundBy,
    foundOn,
    photos,
    isPlantedAgain: draft.isPlantedAgain,
    isResisted,
    leadId,
    note: draft.note.trim(),
  };
}
