// The few elementary functions that the standard library lacks, from the C library of the platform.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The natural logarithm.
package func logarithm(_ value: Double) -> Double { log(value) }

/// `base` to the power `exponent`.
package func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
