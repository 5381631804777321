package dev.rapport.ground.notice;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a message came back.
 *
 * @param code the status code of the report (RFC 3463), such as 5.1.1, or the reply code, such as 550
 */
public record NewBounce(@Nullable @Pattern(regexp = "[245]\\d\\d|[245]\\.\\d{1,3}\\.\\d{1,3}") @Size(max = 9) String code) {
}
