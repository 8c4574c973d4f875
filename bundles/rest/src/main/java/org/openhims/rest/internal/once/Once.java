// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.platform.rest.Created;
import org.openhims.rest.internal.Visit;
import org.openhims.rest.internal.problem.Problems;

/** One change for one Idempotency-Key: the same request again gets the same answer. */
public final class Once {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<Answers> answers;
    private final Turns turns = new Turns(PATIENCE);

    public Once(Supplier<Answers> answers) {
        this.answers = answers;
    }

    public ContainerRequestFilter filter(ObjectMapper mapper) {
        return new ClaimFilter(this, mapper);
    }

    public Keeper keeper() {
        return new Keeper();
    }

    Answers answers() {
        Answers now = answers.get();
        if (now == null) {
            throw Problem.unavailable("store.unavailable");
        }
        return now;
    }

    Runnable turn(Caller caller, String key) {
        return turns.take(caller.user() + ' ' + key);
    }

    /** A transaction found its key taken, by a request on another node or in a race: that one's answer is the answer. */
    public Response answerOfTheFirst(Message message) {
        Caller caller = (Caller) Visit.security(message.getExchange().getInMessage()).getUserPrincipal();
        return answers().find(caller.user(), caller.claim().key())
                .map(given -> again(given, caller.claim(), message.getExchange().get(OperationResourceInfo.class)))
                .orElseThrow(() -> new ProblemException(Problems.of("idempotency.running", 409)));
    }

    /** The first answer again; 409 when the key was used for another request. */
    static Response again(Given given, Claim claim, OperationResourceInfo operation) {
        if (!given.request().equals(claim.request())) {
            throw new ProblemException(Problems.of("idempotency.conflict", 409));
        }
        int status = given.status() != 0 ? given.status() : usual(operation);
        String body = given.status() != 0 ? given.body() : status == 204 ? null : given.outcome();
        Response.ResponseBuilder answer = Response.status(status).header(REPLAYED, "true");
        return body == null ? answer.build()
                : answer.type(status < 400 ? MediaType.APPLICATION_JSON : Problems.MEDIA_TYPE).entity(body).build();
    }

    /** The status of an operation that goes well. */
    private static int usual(OperationResourceInfo operation) {
        return operation.getAnnotatedMethod().isAnnotationPresent(Created.class) ? 201
                : operation.getAnnotatedMethod().getReturnType() == void.class ? 204 : 200;
    }

    static String hash(String method, String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + ' ' + path + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
