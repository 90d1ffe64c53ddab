/** Every message that passes between the page and the shell. */
export const channels = {
  saveFile: 'lawang:save-file',
  print: 'lawang:print',
  command: 'lawang:command',
} as const;
