import { type ReactNode, useMemo } from 'react';
import { createPlane, type Plane } from '../../../../../shared/geometry/plane.ts';
import type { BoundaryFile } from '../../../../../shared/import/geojson/read-boundary.ts';
import { formatNumber } from '../../../../i18n/figure-text.ts';
import { useWords } from '../../../../i18n/words.tsx';
import type { DraftAsset, ProjectDraft } from '../project-draft.ts';
import { isUsableSize } from '../project-input.ts';
import {
  boxOf,
  drawGrid,
  drawLine,
  drawPolygons,
  fitFrame,
  type PictureFrame,
  scaleBarMetres,
  toPicture,
} from './ground-drawing.ts';

const longestScaleBarPixels = 120;

/** Boundary, areas, excluded ground, assets and the grid, drawn to fit. North is up. */
export function GroundPicture(properties: {
  readonly draft: ProjectDraft;
  readonly boundary: BoundaryFile;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { t } = useWords();
  const { draft, boundary, width, height } = properties;
  const { plane, frame, outline, excluded, assets } = useDrawing(draft, boundary, width, height);
  const size = draft.sizeMetres;
  const grid = isUsableSize(size) ? drawGrid(frame, size) : null;
  return (
    <>
      <svg width={width} height={height} role="img" data-testid="project-preview">
        <title>{t('new.preview')}</title>
        <defs>
          <clipPath id="new-ground">
            <path d={outline} clipRule="evenodd" />
          </clipPath>
          <pattern id="new-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
            <path className="picture-hatch" d="M0 5 5 0M-1 1 1-1M4 6 6 4" />
          </pattern>
        </defs>
        <path className="picture-ground" d={outline} fillRule="evenodd" />
        <g clipPath="url(#new-ground)">
          <path d={excluded} fill="url(#new-hatch)" fillRule="evenodd" />
          {grid === null ? null : <path className="picture-grid" d={grid.path} />}
          <path className="picture-assets" d={assets} />
        </g>
        <Areas boundary={boundary} plane={plane} frame={frame} />
        <path className="picture-outline" d={outline} />
      </svg>
      <ScaleBar frame={frame} />
      <Note meridian={boundary.centralMeridian} every={grid?.every ?? 1} />
      <span className="picture-north" title={t('map.north')}>
        ▲<br />
        {t('map.north')}
      </span>
    </>
  );
}

/** Everything that does not follow the block size, drawn anew only when its own file or the place changes. */
function useDrawing(draft: ProjectDraft, boundary: BoundaryFile, width: number, height: number) {
  const plane = useMemo(() => createPlane(boundary.centralMeridian), [boundary]);
  const frame = useMemo(
    () => fitFrame(boxOf(boundary.boundary, plane), width, height),
    [boundary, plane, width, height],
  );
  const outline = useMemo(
    () => drawPolygons(boundary.boundary, plane, frame),
    [boundary, plane, frame],
  );
  const excluded = useMemo(
    () => draft.excluded.map(({ read }) => drawPolygons(read.polygons, plane, frame)).join(''),
    [draft.excluded, plane, frame],
  );
  const assets = useMemo(
    () => draft.assets.map((layer) => drawAsset(layer, plane, frame)).join(''),
    [draft.assets, plane, frame],
  );
  return { plane, frame, outline, excluded, assets };
}

function Note(properties: { readonly meridian: number; readonly every: number }): ReactNode {
  const { t } = useWords();
  const { meridian, every } = properties;
  return (
    <p className="picture-note">
      {t('new.preview.grid', { meridian })}
      {every > 1 ? ` · ${t('new.preview.every', { every })}` : ''}
    </p>
  );
}

const mostNames = 40;

function Areas(properties: {
  readonly boundary: BoundaryFile;
  readonly plane: Plane;
  readonly frame: PictureFrame;
}): ReactNode {
  const { boundary, plane, frame } = properties;
  const areas = useMemo(
    () =>
      boundary.areas.length < 2
        ? []
        : boundary.areas.map(({ name, polygon }, index) => {
            const box = boxOf(polygon, plane);
            const middle = [(box.west + box.east) / 2, (box.south + box.north) / 2] as const;
            const [x, y] = toPicture(middle, frame);
            return {
              key: `${index} ${name}`,
              name,
              path: drawPolygons(polygon, plane, frame),
              x,
              y,
            };
          }),
    [boundary, plane, frame],
  );
  return (
    <>
      {areas.map(({ key, path }) => (
        <path key={key} className="picture-area" d={path} />
      ))}
      {areas.slice(0, mostNames).map(({ key, name, x, y }) => (
        <text key={key} className="picture-name" x={x} y={y}>
          {name}
        </text>
      ))}
    </>
  );
}

function ScaleBar({ frame }: { readonly frame: PictureFrame }): ReactNode {
  const { language } = useWords();
  const metres = scaleBarMetres(frame.pixelsPerMetre, longestScaleBarPixels);
  const label =
    metres >= 1000
      ? `${formatNumber(metres / 1000, 0, language)} km`
      : `${formatNumber(metres, 0, language)} m`;
  return (
    <div className="picture-scale">
      <span style={{ width: metres * frame.pixelsPerMetre }} />
      {label}
    </div>
  );
}

/** Points as small squares, everything else as it lies. */
function drawAsset({ read }: DraftAsset, plane: Plane, frame: PictureFrame): string {
  return read.features.features
    .map(({ geometry }) => {
      if (geometry.type === 'MultiPolygon') return drawPolygons(geometry, plane, frame);
      if (geometry.type === 'LineString')
        return drawLine(geometry.coordinates, plane, frame, false);
      const [longitude, latitude] = geometry.coordinates;
      const [x, y] = toPicture(plane.toPlane(longitude!, latitude!), frame);
      return `M${(x - 1).toFixed(1)} ${(y - 1).toFixed(1)}h2v2h-2z`;
    })
    .join('');
}
