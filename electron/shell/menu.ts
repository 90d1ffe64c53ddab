import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels } from './channels.ts';
import { type MenuCommand, menuCommands } from './menu-commands.ts';

/** The menu. What concerns the ledger is sent to the page as a command's name; the page knows whether it can be done now. */
export function installMenu(currentWindow: () => BrowserWindow | null): void {
  const toItem = ({ name, label, shortcut }: MenuCommand): MenuItemConstructorOptions => ({
    label,
    ...(shortcut === null ? {} : { accelerator: shortcut, registerAccelerator: false }),
    click: () => currentWindow()?.webContents.send(channels.command, name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件 File',
      submenu: [...menuCommands.file.map(toItem), separator, { role: 'quit', label: '退出 Quit' }],
    },
    {
      label: '编辑 Edit',
      submenu: [
        ...menuCommands.edit.map(toItem),
        separator,
        { role: 'cut', label: '剪切 Cut' },
        { role: 'copy', label: '复制 Copy' },
        { role: 'paste', label: '粘贴 Paste' },
        { role: 'selectAll', label: '全选 Select all' },
      ],
    },
    {
      label: '视图 View',
      submenu: [
        ...menuCommands.view.map(toItem),
        separator,
        { role: 'resetZoom', label: '实际大小 Actual size' },
        { role: 'zoomIn', label: '放大 Zoom in' },
        { role: 'zoomOut', label: '缩小 Zoom out' },
        { role: 'togglefullscreen', label: '全屏 Full screen' },
      ],
    },
    { label: '帮助 Help', submenu: menuCommands.help.map(toItem) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
