package dev.rapport.serve.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.crypto.Key;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals what is said of specific needs, and opens it. A failure here never has what was said in its words. */
@ApplicationScoped
class SpecificNeedSeal {
    private final ObjectMapper mapper;

    SpecificNeedSeal(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    byte[] seal(Object said, Key key, String place) {
        try {
            return key.seal(mapper.writeValueAsString(said), place);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is to stand at " + place + " cannot be written");
        }
    }

    <T> T open(Class<T> type, byte[] sealed, Key key, String place) {
        try {
            return mapper.readValue(key.open(sealed, place), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What stands at " + place + " cannot be read");
        }
    }
}
