/** One unbroken run of fixes; the arrays have the same length and keep the file's order. */
export interface FixSegment {
  /** Degrees east, WGS84. */
  readonly longitudes: Float64Array;
  /** Degrees north, WGS84. */
  readonly latitudes: Float64Array;
  /** Unix milliseconds, NaN where the fix has no usable time. */
  readonly times: Float64Array;
}
