import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../ui/download';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';

interface Props {
    label: string;
    /** What the file is called. */
    file: string;
    fetchFile: () => Promise<Blob | undefined>;
}

/** Fetches a file in the name of whoever is logged in, which a link cannot, and gives it to the browser to keep. */
export function DownloadButton({ label, file, fetchFile }: Props) {
    const told = useProblemText();
    const fetched = useMutation({
        mutationFn: fetchFile,
        networkMode: 'always',
        onSuccess: (blob) => download(file, blob ?? new Blob()),
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <Button variant="default" loading={fetched.isPending} onClick={() => fetched.mutate()}>
            {label}
        </Button>
    );
}
