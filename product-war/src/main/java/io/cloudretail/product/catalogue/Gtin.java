package io.cloudretail.product.catalogue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A barcode: 8, 12, 13 or 14 digits, the last of which checks the others (GS1). Empty text means none. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = Gtin.Check.class)
public @interface Gtin {
    /** What a document can say of it; the check digit it cannot. */
    String FORM = "^([0-9]{8}|[0-9]{12,14})?$";

    String message() default "must be a GTIN: 8, 12, 13 or 14 digits with the right check digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weights 3 and 1 in turn from the right, without the check digit; the sum and the check digit make a multiple of ten. */
    class Check implements ConstraintValidator<Gtin, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || of(text);
        }

        public static boolean of(String text) {
            return text.matches(FORM) && hasCheckDigit(text);
        }

        private static boolean hasCheckDigit(String text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                int fromRight = text.length() - 1 - i;
                sum += (text.charAt(i) - '0') * (fromRight % 2 == 0 ? 1 : 3);
            }
            return sum % 10 == 0;
        }
    }
}
