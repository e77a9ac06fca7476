package org.daohu.javalin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the server answered. */
record Answer(int status, String body, HttpResponse<?> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    /** The text at a JSON pointer. */
    String text(String pointer) {
        return json().at(pointer).asText();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
