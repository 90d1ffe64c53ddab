import { useMemo } from 'react';
import { supersededLetters } from '../../shared/people/letter-details.ts';
import { useSessionState } from './use-session.ts';

const none: readonly GeoJSON.Polygon[] = [];

/** Drawn areas of the letters that stand, where letters are shown, and the one being drawn. */
export function useLetterAreas(isShown: boolean): readonly GeoJSON.Polygon[] {
  const { areas, details, drawing } = useSessionState((state) => ({
    areas: state.rows.letterAreas,
    details: state.rows.letterDetails,
    drawing: state.letterDrawing,
  }));
  return useMemo(() => {
    const superseded = supersededLetters(details);
    const kept = isShown ? [...areas.values()].filter(({ id }) => !superseded.has(id)) : [];
    const outlines = [...kept.map(({ outline }) => outline), drawing?.outline ?? null];
    const polygons = outlines.flatMap((outline) => {
      if (outline === null) return [];
      const ring = [...outline, outline[0]!].map((at) => [...at]);
      return [{ type: 'Polygon' as const, coordinates: [ring] }];
    });
    return polygons.length === 0 ? none : polygons;
  }, [areas, details, drawing, isShown]);
}
