import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels } from './channels.ts';

/** The menu. What concerns the ledger is sent to the page as a command's name; the page knows whether it can be done now. */
export function installMenu(currentWindow: () => BrowserWindow | null): void {
  const command = (
    label: string,
    commandName: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => currentWindow()?.webContents.send(channels.command, commandName),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件 File',
      submenu: [
        command('导入轨迹… Import tracks…', 'import-tracks', 'CmdOrCtrl+O'),
        { type: 'separator' },
        { role: 'quit', label: '退出 Quit' },
      ],
    },
    {
      label: '编辑 Edit',
      submenu: [
        command('撤销 Undo', 'undo', 'CmdOrCtrl+Z'),
        { type: 'separator' },
        { role: 'cut', label: '剪切 Cut' },
        { role: 'copy', label: '复制 Copy' },
        { role: 'paste', label: '粘贴 Paste' },
        { role: 'selectAll', label: '全选 Select all' },
      ],
    },
    {
      label: '视图 View',
      submenu: [
        { role: 'resetZoom', label: '实际大小 Actual size' },
        { role: 'zoomIn', label: '放大 Zoom in' },
        { role: 'zoomOut', label: '缩小 Zoom out' },
        { role: 'togglefullscreen', label: '全屏 Full screen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
