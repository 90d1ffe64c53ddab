import { readLaunchFile } from './launch-file.ts';
import { isLawangAt, nameHolder } from './port-holder.ts';

/** Address of the Lawang that already serves this data folder on this port, null when there is none. */
export async function findRunning(dataFolder: string, port: number): Promise<string | null> {
  const launch = await readLaunchFile(dataFolder);
  if (launch === null || launch.port !== port) return null;
  return (await isLawangAt(port)) ? launch.url : null;
}

/** Why a port cannot be used, in both languages. */
export async function describeTakenPort(port: number): Promise<string> {
  if (await isLawangAt(port))
    return (
      `端口 ${port} 正由另一个拉网使用（数据文件夹不同）。未作任何改动；请关闭它，或用 --port 另选端口。\n` +
      `Port ${port} is held by another Lawang, which works on another data folder. Nothing was changed; close it, or choose a port with --port.`
    );
  const holder = nameHolder(port);
  return (
    `端口 ${port} 已被${holder === null ? '其他程序' : `程序 ${holder} `}占用。未作任何改动；请关闭该程序，或用 --port 另选端口。\n` +
    `Port ${port} is held by ${holder ?? 'another program'}. Nothing was changed; close that program, or choose a port with --port.`
  );
}
