// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Draft;
import org.openhims.ui.Session;

/** Fields whose text is kept until saved, and that show by themselves what is wrong with them. */
public final class Form {

    private final Session session;
    private final Draft draft;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param view names the draft, such as {@code registration.new} */
    public Form(Session session, String view) {
        this.session = session;
        this.draft = session.draft(view);
    }

    /**
     * Takes part in the draft and in the display of errors.
     *
     * @param name the field's path in the service's errors, such as {@code address.pin}
     */
    public <F extends Component & HasValue<?, String>> F text(String name, F field) {
        return bind(name, field, text -> text, text -> text);
    }

    /** As {@link #text}, for a choice of an enum's constants. */
    public <E extends Enum<E>, F extends Component & HasValue<?, E>> F choice(String name, F field, Class<E> type) {
        return bind(name, field, Enum::name, text -> Enum.valueOf(type, text));
    }

    private <V, F extends Component & HasValue<?, V>> F bind(String name, F field, Function<V, String> write, Function<String, V> read) {
        fields.put(name, field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        String kept = draft.get(name);
        if (!kept.isEmpty()) {
            field.setValue(read.apply(kept));
        }
        field.addValueChangeListener(e -> {
            draft.put(name, field.isEmpty() ? "" : write.apply(field.getValue()));
            mark(field, null);
        });
        return field;
    }

    /** Does the work of saving; on success the draft is dropped, on refusal the fields at fault say why. */
    public boolean submit(Runnable work) {
        fields.values().forEach(field -> mark(field, null));
        boolean[] saved = new boolean[1];
        session.attempt(() -> saved[0] = saved(work));
        return saved[0];
    }

    private boolean saved(Runnable work) {
        try {
            work.run();
            draft.clear();
            return true;
        } catch (ProblemException e) {
            if (e.problem().status() != 400 || !show(e.problem())) {
                throw e;
            }
            return false;
        }
    }

    /** True when each error found its field. */
    private boolean show(Problem problem) {
        boolean all = !problem.errors().isEmpty();
        Component first = null;
        for (FieldError error : problem.errors()) {
            Component field = fieldOf(error.field());
            if (field == null) {
                all = false;
            } else {
                mark(field, session.t("rule." + error.rule(), error.args().toArray()));
                first = first == null ? field : first;
            }
        }
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return all;
    }

    /** The field of this path, or the one that stands for a part of it: {@code identifiers} for {@code identifiers[0].value}. */
    private Component fieldOf(String path) {
        Component exact = fields.get(path);
        return exact != null ? exact
                : fields.entrySet().stream().filter(e -> path.startsWith(e.getKey() + '[') || path.startsWith(e.getKey() + '.'))
                        .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static void mark(Component field, String message) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(message == null ? "" : message);
            validated.setInvalid(message != null);
        }
    }
}
