// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.Created;

/** The paths of a resource class, as plain values that keep no class alive. */
public final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([^:}\\s]+)\\s*(?::((?:[^{}]|\\{[^{}]*\\})+))?\\}");

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /**
     * One operation.
     *
     * @param method in lower case, as OpenAPI has it
     * @param template such as {@code /lab/orders/{id}}
     */
    public record Route(String method, String template, boolean anonymous, boolean created, boolean silent) {

        /** Matches the path of a request to this operation. */
        Pattern pattern() {
            Matcher variables = VARIABLE.matcher(template);
            StringBuilder regex = new StringBuilder();
            int end = 0;
            while (variables.find()) {
                regex.append(Pattern.quote(template.substring(end, variables.start())));
                regex.append('(').append(variables.group(2) == null ? "[^/]+" : variables.group(2).trim()).append(')');
                end = variables.end();
            }
            return Pattern.compile(regex.append(Pattern.quote(template.substring(end))) + "/?");
        }
    }

    private Routes() {
    }

    public static List<Route> of(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        List<Route> routes = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            String verb = verb(method);
            if (verb != null && root != null) {
                Path path = method.getAnnotation(Path.class);
                routes.add(new Route(verb, join(root.value(), path == null ? "" : path.value()),
                        method.isAnnotationPresent(Anonymous.class), method.isAnnotationPresent(Created.class),
                        method.getReturnType() == void.class));
            }
        }
        return routes;
    }

    /** The template without the patterns of its variables, as OpenAPI has it: {@code /a/{id: \d+}} is {@code /a/{id}}. */
    public static String plain(String template) {
        return VARIABLE.matcher(template).replaceAll("{$1}");
    }

    static String join(String first, String second) {
        String path = "/" + first + "/" + second;
        String clean = SLASHES.matcher(path).replaceAll("/");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst().orElse(null);
    }
}
