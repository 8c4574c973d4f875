// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

/** Check digits of the numbers that people type, read out and scan. */
public enum CheckDigit {

    /** ISO/IEC 7812-1 Annex B; finds every single wrong digit and most swapped neighbours. Accession numbers, ABHA numbers. */
    LUHN {
        @Override
        public int of(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digit(digits, digits.length() - 1 - i);
                int twice = digit * 2;
                sum += i % 2 == 1 ? digit : twice > 9 ? twice - 9 : twice;
            }
            return (10 - sum % 10) % 10;
        }
    },

    /** Verhoeff's dihedral code (1969); finds every single wrong digit and every swap of neighbours. UHIDs. */
    VERHOEFF {
        @Override
        public int of(String digits) {
            int check = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digit(digits, digits.length() - 1 - i);
                check = product(check, permuted(digit, i + 1));
            }
            return INVERSE.charAt(check) - '0';
        }
    };

    private static final String INVERSE = "0432156789";
    private static final String FIRST_PERMUTATION = "1576283094";

    /** The check digit, 0 to 9, to be written behind {@code digits}. Throws {@link IllegalArgumentException} unless all are 0-9. */
    public abstract int of(String digits);

    /** The digits with their check digit behind them. */
    public String appendTo(String digits) {
        return digits + of(digits);
    }

    /** True if the last of the digits is the check digit of those before; false also for anything that is not digits. */
    public boolean isValid(String number) {
        return number.length() > 1 && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && of(number.substring(0, number.length() - 1)) == number.charAt(number.length() - 1) - '0';
    }

    private static int digit(String digits, int index) {
        char c = digits.charAt(index);
        if (c < '0' || c > '9') {
            throw new IllegalArgumentException("not a digit at " + index);
        }
        return c - '0';
    }

    /** The product in the dihedral group D5: 0-4 are rotations, 5-9 are reflections. */
    private static int product(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
        }
        return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
    }

    private static int permuted(int digit, int times) {
        int result = digit;
        for (int i = 0; i < times % 8; i++) {
            result = FIRST_PERMUTATION.charAt(result) - '0';
        }
        return result;
    }
}
