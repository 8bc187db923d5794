package dev.triennium.domain.money;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// The currencies that people pay with today, by ISO 4217 as of 2026. The platform knows historic
/// ones too, and units of account, metals and codes for tests, which no price is in; and what it
/// knows differs between its releases.
public final class Currencies {

    public static final int MOST_DECIMALS = 3;

    public static final int USUAL_DECIMALS = 2;

    /// What has no smaller unit.
    public static final Set<String> WITHOUT_DECIMALS =
            Set.of(
                    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX",
                    "VND", "VUV", "XAF", "XOF", "XPF");

    /// What is divided by a thousand.
    public static final Set<String> WITH_THREE_DECIMALS =
            Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private static final Set<String> WITH_TWO_DECIMALS =
            Set.of(
                    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD",
                    "BDT", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
                    "CDF", "CHF", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD",
                    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD",
                    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD",
                    "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
                    "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK",
                    "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN",
                    "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR",
                    "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
                    "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "USD",
                    "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG");

    private Currencies() {}

    /// @return empty when nobody pays with it today, or there is no such code
    public static Optional<Currency> inUse(String code) {
        return WITH_TWO_DECIMALS.contains(code)
                        || WITHOUT_DECIMALS.contains(code)
                        || WITH_THREE_DECIMALS.contains(code)
                ? Optional.of(Currency.getInstance(code))
                : Optional.empty();
    }

    /// Also of a currency that has gone out of use since an amount was given in it.
    public static int decimals(String code) {
        if (WITHOUT_DECIMALS.contains(code)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(code) ? MOST_DECIMALS : USUAL_DECIMALS;
    }
}
