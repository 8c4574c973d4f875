// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** What the host knows of one request, from its first byte to its last. */
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final byte[] body;
    private final Locale locale;
    private final Deque<Runnable> farewells = new ArrayDeque<>();
    private OperationResourceInfo operation;
    private int status;
    private BiConsumer<Integer, String> keeper;
    private BooleanSupplier claimed = () -> false;

    Visit(byte[] body, Locale locale) {
        this.body = body;
        this.locale = locale;
    }

    /** The body of a file is its resource's to read; what is known of it stands in its place, so that a repeated request is known as one. */
    static Visit ofFile(long length, Locale locale) {
        return new Visit(("file of " + length).getBytes(StandardCharsets.US_ASCII), locale);
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Visit of(Message message) {
        return (Visit) request(message).getAttribute(ATTRIBUTE);
    }

    public static HttpServletRequest request(Message message) {
        return (HttpServletRequest) message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
    }

    /** Who has signed in, as the resource sees it. */
    public static SecurityContext security(Message message) {
        return message.get(SecurityContext.class);
    }

    public byte[] body() {
        return body;
    }

    public Locale locale() {
        return locale;
    }

    /** To be run when the request is over, whatever became of it; the last one added runs first. */
    public void atEnd(Runnable farewell) {
        farewells.push(farewell);
    }

    void end() {
        farewells.forEach(Runnable::run);
    }

    /** From now on the answer is kept, if a change was made under the claim. */
    public void keep(BiConsumer<Integer, String> answerKeeper, BooleanSupplier changed) {
        keeper = answerKeeper;
        claimed = changed;
    }

    /** True if the body of the answer is wanted. An error of ours is not kept: what was done before it is answered instead. */
    public boolean keeps() {
        return keeper != null && claimed.getAsBoolean() && status < 500;
    }

    /** Keeps the answer, if it is to be kept. */
    public void keep(String answer) {
        if (keeps()) {
            keeper.accept(status, answer);
        }
    }

    public void answered(int answerStatus) {
        status = answerStatus;
    }

    void matched(OperationResourceInfo match) {
        operation = match;
    }

    /** The path with its variables' names in place of their values, for the log and the metrics. */
    String route() {
        return operation == null ? "-"
                : Routes.join(operation.getClassResourceInfo().getURITemplate().getValue(), operation.getURITemplate().getValue());
    }
}
