package io.cloudretail.kit.card;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which nothing looks like the number of a payment card: 12 to 19 digits that end in their check digit. */
@Constraint(validatedBy = NoCardNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoCardNumber {
    String message() default "looks like a card number; send what names the card at the payment provider";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<NoCardNumber, String> {
        private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){11,18}(?!\\d)");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            Matcher digits = DIGITS.matcher(text);
            for (int from = 0; digits.find(from); from = digits.start() + 1) {
                if (endsInItsCheckDigit(digits.group().replaceAll("\\D", ""))) {
                    return false;
                }
            }
            return true;
        }

        /** Luhn's formula. */
        private static boolean endsInItsCheckDigit(String number) {
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                int weighted = i % 2 == 0 ? digit : digit * 2;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
            return sum % 10 == 0;
        }
    }
}
