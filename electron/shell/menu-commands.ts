/** One entry of the menu that stands for a command of the page. */
export interface MenuCommand {
  /** Name of the page's command. */
  readonly name: string;
  readonly label: string;
  /** Shown only: the page listens for its keys itself, so that they work the same in every shell. */
  readonly shortcut: string | null;
}

/** What the menu offers of the page's commands, by menu. A test holds the names and keys against the page's own list. */
export const menuCommands = {
  file: [
    { name: 'import', label: '导入轨迹… Import tracks…', shortcut: 'Ctrl+I' },
    { name: 'open-round', label: '开启轮次… Open a round…', shortcut: null },
    { name: 'export-blocks', label: '导出区块表 Export blocks', shortcut: null },
    { name: 'export-gaps-geojson', label: '导出空白区 GeoJSON Export gaps', shortcut: null },
    { name: 'export-gaps-gpx', label: '导出空白区 GPX Export gaps', shortcut: null },
    { name: 'print', label: '打印 Print', shortcut: 'Ctrl+P' },
  ],
  edit: [
    { name: 'undo', label: '撤销 Undo', shortcut: 'Ctrl+Z' },
    { name: 'search', label: '查找… Search…', shortcut: 'Ctrl+K' },
  ],
  view: [{ name: 'full-extent', label: '全图 Full extent', shortcut: 'Ctrl+Shift+F' }],
  help: [{ name: 'keys', label: '快捷键 Keys', shortcut: 'F1' }],
} as const satisfies Record<string, readonly MenuCommand[]>;
