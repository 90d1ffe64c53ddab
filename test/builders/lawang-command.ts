import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../electron/build.mjs';

const launcher = join(root, 'electron/lawang.mjs');

/** What one run of `lawang` gave. `lines` is its standard output, a JSON value a line. */
export interface Run {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly said: string;
}

/** A folder of its own, with a Chinese and spaced name, in which the built `lawang` is run as a person would. */
export class Desk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Desk> {
    return new Desk(await mkdtemp(join(tmpdir(), '拉网 试验 ')));
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, content: string | object | Uint8Array): Promise<string> {
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(this.path(name), isText ? content : JSON.stringify(content));
    return name;
  }

  lawang(...given: string[]): Promise<Run> {
    return this.run(process.execPath, [launcher, ...given]);
  }

  /** Whether another user may run this very Node at all; one that lies in root's home only root may. */
  canRunAs(uid: number): boolean {
    return spawnSync(process.execPath, ['--version'], { uid }).status === 0;
  }

  /** The same as another user of the system, who may write less. */
  lawangAs(uid: number | undefined, ...given: string[]): Promise<Run> {
    return this.run(process.execPath, [launcher, ...given], uid === undefined ? {} : { uid });
  }

  /** The same where no file may grow beyond the limit, in blocks of 512 bytes. */
  lawangWithin(blocks: number, ...given: string[]): Promise<Run> {
    const limited = `ulimit -f ${blocks}; exec "$0" "$@"`;
    return this.run('sh', ['-c', limited, process.execPath, launcher, ...given]);
  }

  private async run(program: string, given: string[], as: { uid?: number } = {}): Promise<Run> {
    const child = spawn(program, given, {
      ...as,
      cwd: root,
      env: { ...process.env, INIT_CWD: this.folder, LAWANG_LANG: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('close', resolve);
      child.once('error', reject);
    });
    const [output, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const lines = output.split('\n').filter((line) => line !== '');
    return { code, said, lines: lines.map((line) => JSON.parse(line) as Run['lines'][number]) };
  }
}

/** A boundary of one square, `size` degrees wide. */
export function aBoundary(size = 0.02, west = 118.7, south = 37.6): object {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const feature = { type: 'Feature', properties: { name: '甲区' }, geometry };
  return { type: 'FeatureCollection', features: [feature] };
}

/** A GPX walk due north from a place, a fix each 5 s and about 5.5 m. */
export function aWalk(fixes: number, longitude = 118.705, latitude = 37.602): string {
  const points = Array.from({ length: fixes }, (_, index) => {
    const at = (latitude + index * 0.00005).toFixed(7);
    const time = new Date(Date.parse('2026-04-01T01:00:00Z') + index * 5000).toISOString();
    return `<trkpt lat="${at}" lon="${longitude}"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>走</name><trkseg>
${points.join('\n')}
</trkseg></trk></gpx>`;
}
