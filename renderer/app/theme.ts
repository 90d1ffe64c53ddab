import { theme as antdTheme, type ThemeConfig } from 'antd';

type MappingAlgorithm = typeof antdTheme.compactAlgorithm;

/** Compact spacing, but body text of 13/20 and controls of 28 px: antd's own compact would go down to 12 and 24. */
const dense: MappingAlgorithm = (seed, map) => ({
  ...antdTheme.compactAlgorithm(seed, map),
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  lineHeight: 20 / 13,
  controlHeight: 28,
  controlHeightSM: 24,
});

/** Antd's tokens for the workbench; the same colours stand in styles/tokens.css for everything else. */
export function makeTheme(name: 'light' | 'dark'): ThemeConfig {
  const isDark = name === 'dark';
  return {
    algorithm: [isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm, dense],
    token: {
      colorPrimary: isDark ? '#6fa3ee' : '#1f5fc4',
      colorInfo: isDark ? '#6fa3ee' : '#1f5fc4',
      colorSuccess: isDark ? '#6fd39a' : '#2c7a3d',
      colorWarning: isDark ? '#f2c14e' : '#8a6100',
      colorError: isDark ? '#ff8a7a' : '#b3261e',
      colorText: isDark ? '#f2f6fa' : '#1b232b',
      colorTextSecondary: isDark ? '#b9c7d3' : '#4d5862',
      colorTextTertiary: isDark ? '#8fa2b3' : '#65707a',
      colorTextDescription: isDark ? '#8fa2b3' : '#65707a',
      colorTextPlaceholder: isDark ? '#8fa2b3' : '#65707a',
      colorBgBase: isDark ? '#131e28' : '#ffffff',
      colorBgContainer: isDark ? '#131e28' : '#ffffff',
      colorBgElevated: isDark ? '#1b2833' : '#ffffff',
      colorBorder: isDark ? '#33424f' : '#cbd0d6',
      colorBorderSecondary: isDark ? '#1f2d39' : '#e1e4e8',
      colorTextLightSolid: isDark ? '#0b141c' : '#ffffff',
      borderRadius: 4,
      controlHeight: 28,
      controlHeightSM: 24,
      fontSize: 13,
      fontFamily: 'var(--font)',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Modal: { titleFontSize: 16 },
      Table: {
        headerBg: isDark ? '#1b2833' : '#f7f8f9',
        rowSelectedBg: isDark ? '#17304f' : '#e9f0fb',
        rowSelectedHoverBg: isDark ? '#17304f' : '#e9f0fb',
        cellPaddingBlockSM: 3,
        cellPaddingInlineSM: 8,
        cellFontSizeSM: 13,
      },
      Segmented: {
        itemSelectedBg: isDark ? '#6fa3ee' : '#1f5fc4',
        itemSelectedColor: isDark ? '#0b141c' : '#ffffff',
      },
    },
  };
}
